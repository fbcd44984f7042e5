def log = new File(basedir, 'build.log').text

assert log =~ /\[ERROR\] .*No call to a known vendor was found/
assert log.contains('MojoExecutionException')
assert new File(basedir, 'target/pii-guard/pii-guard.sarif').isFile()

return true
