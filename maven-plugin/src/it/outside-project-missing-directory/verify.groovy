def log = new File(basedir, 'build.log').text

assert log.contains('None of the source directories exists')
assert log.contains('sorce')
assert log.contains('MojoExecutionException')

return true
