def log = new File(basedir, 'build.log').text

assert log.contains('No Java file was found')
assert log.contains('MojoExecutionException')

return true
