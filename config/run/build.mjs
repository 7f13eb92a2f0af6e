import { rmSync } from 'node:fs'
import { bundleConsole, bundleDesk, bundleProgram } from './bundle.mjs'
import { buildFunctions } from './function-bundles.mjs'
import { at } from './place.mjs'
import { contentHash, onlyWhenChanged, parts } from './stamp.mjs'
import { runStep } from './step.mjs'

const always = ['package-lock.json', 'config/run', 'config/functions', 'types']

/** The mini-program for the browser, into dist/h5. */
export const buildH5 = () => {
  const hash = contentHash([...always, ...parts('src', ['console']), 'config/index.ts', 'babel.config.js', 'tsconfig.json'])
  return onlyWhenChanged({ stamp: 'dist/.stamp-h5', hash, product: 'dist/h5/index.html' }, async () => {
    rmSync(at('dist/h5'), { recursive: true, force: true })
    const words = [at('node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5']
    const failure = 'The mini-program could not be built for the browser (taro build --type h5, above).'
    await runStep('Building the mini-program for the browser', process.execPath, words, {
      env: { NODE_ENV: 'production' },
      failure,
    })
  })
}

/** The one-machine server with its desk, into dist/local. */
export const buildLocal = () => {
  const hash = contentHash([...always, 'cloudfunctions'])
  return onlyWhenChanged({ stamp: 'dist/.stamp-local', hash, product: 'dist/local/main.mjs' }, async () => {
    console.error('Building the server …')
    const host = 'cloudfunctions/platform/host/local'
    await bundleProgram(`${host}/main.ts`, 'dist/local/main.mjs')
    await bundleDesk(`${host}/desk`, 'dist/local/desk')
  })
}

/** The console for the desk, into dist/console. It shares words and figures with the mini-program, and no page of it. */
export const buildConsole = () => {
  const hash = contentHash([...always, ...parts('src', ['pages', 'package']), 'tsconfig.json'])
  return onlyWhenChanged({ stamp: 'dist/.stamp-console', hash, product: 'dist/console/index.html' }, async () => {
    console.error('Building the console …')
    await bundleConsole('src/console', 'dist/console')
  })
}

/** The cloud functions, into dist/functions. */
export const buildCloud = () => {
  const hash = contentHash([...always, 'cloudfunctions'])
  const product = 'dist/functions/member/index.js'
  return onlyWhenChanged({ stamp: 'dist/.stamp-functions', hash, product }, buildFunctions)
}

/** A tool: a program of its own, into dist/tool. */
export const buildTool = (entry, outfile) => {
  const hash = contentHash([...always, 'cloudfunctions', 'config'])
  return onlyWhenChanged({ stamp: `${outfile}.stamp`, hash, product: outfile }, () => bundleProgram(entry, outfile))
}
