import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1
assert log.contains('the build fails from LOW on')
assert log.count('BUILD SUCCESS') == 1
assert log.count('BUILD FAILURE') == 1

return true
