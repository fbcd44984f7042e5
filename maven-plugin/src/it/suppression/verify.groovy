import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1 : 'suppressed findings stay visible'
assert results[0].suppressions.size() == 1
assert results[0].suppressions[0].justification.contains('the customer asked for it')
assert log.contains('BUILD SUCCESS')
assert log =~ /1 suppressed/

return true
