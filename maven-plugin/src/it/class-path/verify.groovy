import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1
assert log =~ /Class path: .*mixpanel-java-1\.6\.1\.jar/
assert log =~ /Class path: .*json-[0-9]+\.jar/ : 'dependencies of dependencies count'
assert !new File(basedir, 'target/pii-guard/pii-guard.json').text.contains('MISSING_ARTIFACT')

return true
