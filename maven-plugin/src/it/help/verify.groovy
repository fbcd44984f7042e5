def log = new File(basedir, 'build.log').text

['pii-guard:check', 'pii-guard:report', 'pii-guard:init', 'pii-guard:help'].each { assert log.contains(it) : it }
['sourceDirectories', 'classpath', 'policyFile', 'outputDirectory', 'baseDirectory', 'failOn', 'includeTests', 'strict', 'skip'].each {
    assert log.contains('pii-guard.' + it) : it
}
assert log.contains('BUILD SUCCESS')

return true
