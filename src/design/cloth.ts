import type { CSSProperties } from 'react'
import type { TierTheme } from '../../types/programme'

/** The tier's colours as variables: data sets them, the style sheet weaves them. */
export function cloth(theme: TierTheme): { className: string; style: CSSProperties } {
  const style = {
    '--t-face': theme.face,
    '--t-face2': theme.face2,
    '--t-ink': theme.ink,
    '--t-ink2': theme.ink2,
    '--t-thread': theme.thread,
    '--t-mark': theme.mark,
  } as CSSProperties
  return { className: `weave-${theme.weave}`, style }
}
