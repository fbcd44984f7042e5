def log = new File(basedir, 'build.log').text

assert log.contains('pii-guard is skipped.')
assert log.contains('BUILD SUCCESS')
assert !new File(basedir, 'target/pii-guard').exists()

return true
