import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1
assert log =~ /pii-guard(-maven-plugin)?:[^ ]*:check \(default\)/
assert log.indexOf(':jar') < log.indexOf(':check (default)') : 'check comes in phase verify, after the jar'
assert log.contains('MojoFailureException')

return true
