def log = new File(basedir, 'build.log').text
def found = new groovy.xml.XmlParser().parse(new File(basedir, 'target/spotbugsXml.xml'))

assert found.@version == '4.9.8'
assert found.Errors[0].@errors == '0'
// Without sources on SpotBugs' source path, and without any configuration.
assert found.BugInstance*.@type.toSet() == ['PII_LEAK', 'SECRET_LEAK'].toSet()
assert log.contains('email reaches Amplitude')
assert log.contains('BUILD FAILURE')

return true
