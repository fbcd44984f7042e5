import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1 : 'the rest is analysed'
assert log.contains('MojoFailureException')
def json = new File(basedir, 'target/pii-guard/pii-guard.json').text
assert json.contains('shop.absent:nowhere:7')

return true
