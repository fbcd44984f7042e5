import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.isEmpty()
assert log.contains('BUILD SUCCESS')
assert !log.contains('[ERROR]')
assert !log.contains('WARNING')

return true
