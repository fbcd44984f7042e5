def log = new File(basedir, 'build.log').text

assert log.contains('BUILD SUCCESS')
assert new File(basedir, 'app/target/pii-guard/pii-guard.json').isFile()

return true
