import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1
def leak = results[0]
assert leak.ruleId == 'PII_LEAK'
assert leak.properties.vendor == 'posthog'
assert leak.properties.dataTypes == ['email']
assert leak.properties.role == 'properties'
def place = leak.locations[0].physicalLocation
assert place.artifactLocation.uri.endsWith('src/main/java/shop/Checkout.java')
assert place.region.startLine == 17
assert !leak.codeFlows.isEmpty()

def json = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.json'))
assert json.findings.size() == 1

assert log.contains('BUILD FAILURE')
assert log.contains('Checkout.java:17')
assert log.contains('Sensitive data reaches third parties:')
assert log.contains('MojoFailureException')

return true
