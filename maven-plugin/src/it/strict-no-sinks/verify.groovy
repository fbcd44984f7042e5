def log = new File(basedir, 'build.log').text

assert log.contains('No call to a known vendor was found in 1 file')
assert log.contains('MojoExecutionException')
assert new File(basedir, 'target/pii-guard/pii-guard.sarif').isFile()

return true
