import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def resultsOf = { module ->
    new JsonSlurper().parse(new File(basedir, module + '/target/pii-guard/pii-guard.sarif')).runs[0].results
}

assert resultsOf('tracking').isEmpty() : 'the source point lies in web'
def leaks = resultsOf('web')
assert leaks.size() == 1
assert leaks[0].properties.vendor == 'posthog'
assert leaks[0].locations[0].physicalLocation.artifactLocation.uri.endsWith('tracking/src/main/java/shop/tracking/Tracking.java')
assert leaks[0].codeFlows.toString().contains('web/src/main/java/shop/web/Registration.java')

assert !new File(basedir, 'target/pii-guard').exists() : 'an aggregator has nothing to check'
assert !new File(basedir, 'tracking/target/classes').exists() : 'nothing is compiled'
assert !log.contains('MISSING_ARTIFACT')
assert log.contains('BUILD FAILURE')

return true
