def log = new File(basedir, 'build.log').text

assert log.contains('There is no project here')
assert log.contains('-Dpii-guard.sourceDirectories=DIRECTORY')
assert log.contains('MojoExecutionException')
assert !new File(basedir, 'target').exists()

return true
