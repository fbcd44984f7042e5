import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1
assert log.contains('BUILD SUCCESS')
assert log.contains('Checkout.java:17')
assert log =~ /\[WARNING\] .*PII_LEAK/
assert !log.contains('[ERROR]')

return true
