import java.nio.file.Files
import java.nio.file.Path

def sources = new File(basedir, 'src/main/java/shop')
new File(basedir, 'empty').mkdirs()

// Names a vendor's call, so that the index alone can't dismiss it.
new File(sources, 'Huge.java').text =
        'package shop; import com.posthog.java.PostHog; class Huge { String s = "' + 'x' * 5_000_000 +
        '"; void f(PostHog p) { p.capture("server", "x"); } }'

def noise = new byte[64 * 1024]
new Random(7).nextBytes(noise)
new File(sources, 'Binary.java').bytes = noise

Path loop = sources.toPath().resolve('loop')
if (!Files.exists(loop)) {
    Files.createSymbolicLink(loop, sources.toPath().toAbsolutePath())
}
Path dangling = sources.toPath().resolve('Dangling.java')
if (!Files.isSymbolicLink(dangling)) {
    Files.createSymbolicLink(dangling, Path.of('gone.java'))
}
File locked = new File(sources, 'Locked.java')
locked.text = 'package shop; class Locked {}'
locked.setReadable(false, false)

return true
