import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'out/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1 : 'test trees are skipped unless asked for'
assert results[0].locations[0].physicalLocation.artifactLocation.uri == 'backend/src/main/java/shop/Checkout.java'
assert new File(basedir, 'out/pii-guard.json').isFile()
assert log.contains('BUILD FAILURE')
assert log.contains('MojoFailureException')

return true
