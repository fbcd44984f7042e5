import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text

// Each module has a directory of its own, so that one's reports don't replace another's.
def sarif = new JsonSlurper().parse(new File(basedir, 'out/app/pii-guard.sarif'))
assert sarif.runs[0].results.size() == 1
assert new File(basedir, 'out/app/pii-guard.json').isFile()
assert !new File(basedir, 'app/target').exists()
assert new File(basedir, 'out/app').list().every { !it.endsWith('.tmp') }
assert log.contains('BUILD SUCCESS')

return true
