import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.sarif'))
def results = sarif.runs[0].results

assert results.size() == 1 : 'the rest is analysed, and once'
assert log.contains('MojoFailureException')
def gaps = new JsonSlurper().parse(new File(basedir, 'target/pii-guard/pii-guard.json')).gaps
def kindOf = { name -> gaps.find { it.file.endsWith(name) }?.kind }
assert kindOf('Unparsable.java') == 'PARTLY_PARSED_FILE'
assert kindOf('Binary.java') == 'SKIPPED_FILE'
assert kindOf('Huge.java') == 'SKIPPED_FILE'
assert kindOf('loop') == 'SKIPPED_FILE'
assert kindOf('Dangling.java') == 'UNREADABLE_FILE'
assert kindOf('gone') == 'UNREADABLE_FILE'
File locked = new File(basedir, 'src/main/java/shop/Locked.java')
// The superuser reads every file.
assert kindOf('Locked.java') == (locked.canRead() ? null : 'UNREADABLE_FILE')
def elapsed = (log =~ /Total time:\s+([0-9.]+) s/)[0][1] as double
assert elapsed < 60
locked.setReadable(true)

return true
