def log = new File(basedir, 'build.log').text

assert log.contains('pii-guard.yml')
assert log.contains('MojoExecutionException')
assert !log.contains('OutOfMemoryError')
def elapsed = (log =~ /Total time:\s+([0-9.]+) s/)[0][1] as double
assert elapsed < 60

return true
