import { View } from '@tarojs/components'
import { memo } from 'react'
import { inFours } from '../figure/card'
import { barcodeSvg, dataUri, qrSvg } from '../figure/drawing'
import { useLook } from '../look/use-look'

/** Always black on white, in both themes; the text beside it says the same digits. */
export const Barcode = memo(function Barcode({ digits }: { digits: string }) {
  const { words } = useLook()
  const style = { background: `#fff url("${dataUri(barcodeSvg(digits))}") center / 100% 100% no-repeat` }
  return <View id="code-bar" className="bars" style={style} role="img" aria-label={words.code.bars(inFours(digits))} />
})

export const QrCode = memo(function QrCode({ digits }: { digits: string }) {
  const { words } = useLook()
  const style = { background: `#fff url("${dataUri(qrSvg(digits))}") center / 100% 100% no-repeat` }
  return <View id="code-qr" className="qr" style={style} role="img" aria-label={words.code.square(inFours(digits))} />
})
