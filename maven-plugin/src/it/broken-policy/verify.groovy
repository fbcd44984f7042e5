def log = new File(basedir, 'build.log').text

assert log.contains('pii-guard.yml:2:1')
assert log.contains('sinkz')
assert log.contains('MojoExecutionException')
assert !new File(basedir, 'target/pii-guard').exists() : 'nothing is analysed with a broken policy'

return true
