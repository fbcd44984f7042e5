import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1 : 'the rest is analysed, and once'
assert log.contains('MojoFailureException')
def json = new File(basedir, 'target/pii-guard/pii-guard.json').text
['Unparsable.java', 'Binary.java', 'nowhere'].each { assert json.contains(it) : it + ' must be counted as a gap' }
File locked = new File(basedir, 'src/main/java/shop/Locked.java')
// The superuser reads every file.
assert locked.canRead() || json.contains('Locked.java')
def elapsed = (log =~ /Total time:\s+([0-9.]+) s/)[0][1] as double
assert elapsed < 60
locked.setReadable(true)

return true
