import { Text, View } from '@tarojs/components'
import type { CardView } from '../../../types/contract'
import { Barcode, QrCode } from '../../design/code-image'
import { TextLink } from '../../design/button'
import { Rich } from '../../design/rich'
import { Bone, Skeleton } from '../../design/skeleton'
import { inFours } from '../../figure/card'
import { dataUri, ringSvg } from '../../figure/drawing'
import { paletteOf } from '../../look/palette'
import { useLook } from '../../look/use-look'
import { refusalText } from '../../words/refusal'
import type { LiveCode } from './use-code'

const LATE_SECONDS = 10
const ANNOUNCED = [60, 10]

function Codes({ digits }: { digits: string }) {
  return (
    <View key={digits} className="codes">
      <Barcode digits={digits} />
      <View id="code-digits" className="c n t28 digits">
        {inFours(digits)}
      </View>
      <QrCode digits={digits} />
    </View>
  )
}

interface CountdownProps {
  live: LiveCode
  step: number
  /** The plate is white in both themes, so this is the brand's light colour. */
  colour: string
}

function Countdown({ live, step, colour }: CountdownProps) {
  const { words } = useLook()
  const { secondsLeft, renewing, renew } = live
  const { accent, line } = paletteOf('light', false, null)
  const ring = ringSvg(secondsLeft / step, secondsLeft < LATE_SECONDS ? accent : colour, line)
  return (
    <View className="row countdown">
      <View
        className="ring"
        style={{ background: `url("${dataUri(ring)}") center / contain no-repeat` }}
        aria-hidden="true"
      />
      <Text className="t28">
        <Rich text={words.code.renew(String(secondsLeft))} />
      </Text>
      <TextLink
        id="code-renew"
        icon="refresh"
        colour={colour}
        text={renewing ? words.code.updating : words.code.now}
        onTap={renew}
      />
      <View className="unseen" role="status">
        {ANNOUNCED.includes(secondsLeft) ? words.code.left(secondsLeft) : ''}
      </View>
    </View>
  )
}

/** No live code: the card number still finds the member at the till. */
function Fallback({ live, card }: { live: LiveCode; card: CardView }) {
  const { words, lang } = useLook()
  const colour = card.brand.colour.light.brand
  const failed = live.failed
  if (!failed)
    return (
      <Skeleton>
        <Bone height={112} />
        <Bone height={400} className="mt4" />
      </Skeleton>
    )
  const plain = 'offline' in failed ? words.code.plain : words.code.plainOurs
  const refused = 'refusal' in failed ? refusalText(failed.refusal, lang, card.zone) : null
  return (
    <>
      <View id="code-fallback" className="c t26 plain lines" role="alert">
        {refused ? `${refused[0]}。${refused[1]}` : plain}
      </View>
      {!refused && <Codes digits={card.card.number} />}
      <View className="row countdown">
        <TextLink id="code-renew" icon="refresh" colour={colour} text={words.app.retry} onTap={live.renew} />
      </View>
    </>
  )
}

/** White in both themes and at least nine tenths of the width: scanners want contrast and size. */
export function Plate({ live, card }: { live: LiveCode; card: CardView }) {
  const { words } = useLook()
  return (
    <View className="plate">
      <View className="c t24 before">{words.code.before}</View>
      {live.view ? (
        <>
          <Codes digits={live.view.code} />
          <Countdown live={live} step={live.view.stepSeconds} colour={card.brand.colour.light.brand} />
        </>
      ) : (
        <Fallback live={live} card={card} />
      )}
    </View>
  )
}
