def log = new File(basedir, 'build.log').text

assert log =~ /\[ERROR\] .*No Java file was found/
assert log.contains('MojoExecutionException')

return true
