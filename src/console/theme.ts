/** Ant Design in the product's own figures: colours of the palette, 8 px controls, 12 px panels, no shadows on what lies flat. */
import { theme as antd } from 'antd'
import type { ThemeConfig } from 'antd'
import type { Palette, Theme } from '../look/palette'

const sans = '"PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", sans-serif'

const tokens = (palette: Palette): ThemeConfig['token'] => ({
  ...{ colorPrimary: palette.brand, colorInfo: palette.info, colorSuccess: palette.gain, colorWarning: palette.warn, colorError: palette.danger },
  ...{ colorBgBase: palette.surface, colorBgLayout: palette.bg, colorBgContainer: palette.surface, colorBgElevated: palette.surface },
  ...{ colorText: palette.ink, colorTextSecondary: palette.ink2, colorTextTertiary: palette.ink3, colorTextDescription: palette.ink3 },
  ...{ colorTextPlaceholder: palette.ink3, colorTextLightSolid: palette.onBrand, colorLink: palette.brand },
  ...{ colorBorder: palette.lineStrong, colorBorderSecondary: palette.line, colorSplit: palette.line },
  ...{ controlItemBgActive: palette.brandSoft, controlItemBgHover: palette.surface2, colorFillAlter: palette.surface2 },
  ...{ fontFamily: sans, fontSize: 13, borderRadius: 8, borderRadiusLG: 12, borderRadiusSM: 6, controlHeight: 36, controlHeightSM: 28 },
  ...{ wireframe: false, motionDurationMid: '0.16s', motionDurationSlow: '0.24s' },
})

export function antdTheme(theme: Theme, palette: Palette): ThemeConfig {
  return {
    algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: tokens(palette),
    components: {
      Button: { fontWeight: 700, primaryShadow: 'none', defaultShadow: 'none', defaultBg: 'transparent', defaultBorderColor: palette.lineStrong },
      Table: { headerBg: palette.surface, headerColor: palette.ink3, headerSplitColor: 'transparent', rowHoverBg: palette.surface2, cellPaddingBlock: 12 },
      Tooltip: { colorBgSpotlight: palette.ink, colorTextLightSolid: palette.bg },
      Segmented: { trackBg: palette.sunken, itemSelectedBg: palette.surface },
      Tag: { defaultBg: palette.sunken, defaultColor: palette.ink2 },
    },
  }
}
