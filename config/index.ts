/** Build of the mini-program, for WeChat (dist/weapp) and for the browser (dist/h5). */
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/** The browser build loads React and the router at once: a budget of its own, so that growth is still noticed. */
const BROWSER_BUDGET_BYTES = 420 * 1024

/** Lengths are written against the --rpx token, so neither build rewrites pixels. */
const keepPixels = { pxtransform: { enable: false, config: {} } }

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'huiji',
  date: '2026-11-21',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  defineConstants: { HUIJI_ENV: JSON.stringify(process.env.HUIJI_ENV ?? '') },
  mini: {
    postcss: keepPixels,
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain) {
      chain.performance.maxEntrypointSize(BROWSER_BUDGET_BYTES).maxAssetSize(BROWSER_BUDGET_BYTES)
    },
    postcss: { ...keepPixels, autoprefixer: { enable: true, config: {} } },
  },
}))
