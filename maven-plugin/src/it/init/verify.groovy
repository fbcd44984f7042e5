def log = new File(basedir, 'build.log').text

assert new File(basedir, 'pii-guard.yml').text.contains('extends: [default]')
assert log.contains('Wrote')
assert log.contains('pii-guard.yml exists already and was left as it is')
assert log.contains('MojoFailureException')

return true
