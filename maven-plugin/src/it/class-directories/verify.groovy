import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert log =~ /Class directories: .*class-directories.target.classes/
assert results.size() == 1
assert results[0].locations[0].physicalLocation.artifactLocation.uri.endsWith('shop/Checkout.java')
assert results[0].locations[0].physicalLocation.region.startLine == 19
assert results[0].properties.dataTypes == ['email']

return true
