new File(basedir, 'pii-guard.yml').delete()
return true
