def log = new File(basedir, 'build.log').text

assert log.contains('guard.yml does not exist')
assert log.contains('MojoExecutionException')

return true
