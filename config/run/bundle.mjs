import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { slim } from '../functions/slim.mjs'
import { at } from './place.mjs'

/** CommonJS packages inside an ES module still call `require` for Node's own modules. */
const requireInModule =
  "import { createRequire as huijiRequire } from 'node:module'; const require = huijiRequire(import.meta.url);"

/** Loaded late: before the install there is no esbuild. */
const esbuild = async (options) => {
  const { build } = await import('esbuild')
  return build({ absWorkingDir: at(), bundle: true, logLevel: 'warning', ...options })
}

/** A program for this machine, one ES module. What is native or huge stays in node_modules. */
export const bundleProgram = (entry, outfile) =>
  esbuild({
    entryPoints: [entry],
    outfile,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['libsql', 'playwright-core', '@sparticuz/chromium'],
    banner: { js: requireInModule },
    sourcemap: 'linked',
    sourcesContent: false,
  })

/** The desk's page: one script, its style and its markup, side by side in dist/local/desk. */
export const bundleDesk = async (from, to) => {
  mkdirSync(at(to), { recursive: true })
  await esbuild({
    entryPoints: [`${from}/page/main.ts`],
    outfile: `${to}/desk.js`,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    minify: true,
  })
  for (const name of ['index.html', 'desk.css']) cpSync(at(from, name), at(to, name))
}

/**
 * The console: one script and one style whose names carry their content, and the page that names them. The page is
 * written last, so that an interrupted build has none.
 */
export const bundleConsole = async (from, to) => {
  rmSync(at(to), { recursive: true, force: true })
  const { metafile } = await esbuild({
    entryPoints: { console: `${from}/main.tsx` },
    outdir: to,
    entryNames: '[name].[hash]',
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
  })
  const made = (end) => basename(Object.keys(metafile.outputs).find((name) => name.endsWith(end)) ?? '')
  const page = readFileSync(at(from, 'index.html'), 'utf8').replace('{script}', made('.js')).replace('{style}', made('.css'))
  writeFileSync(at(to, 'index.html'), page)
}

/**
 * A cloud function: everything in one CommonJS file, because overrides of dead dependencies act only in our own
 * package.json. Names of functions are not kept, which takes a twentieth off; faults carry their names themselves.
 */
export const bundleFunction = (entry, outfile) =>
  esbuild({
    entryPoints: [entry],
    outfile,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    plugins: [slim],
    legalComments: 'none',
    metafile: true,
  })
