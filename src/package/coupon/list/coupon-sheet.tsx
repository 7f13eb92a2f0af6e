import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { inFours, isPhone } from '../../../figure/card'
import { barcodeSvg, dataUri, qrSvg } from '../../../figure/drawing'
import { money } from '../../../figure/money'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'
import type { Seen } from './coupon-row'
import { standOf, whenText } from './standing'

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <View className="row sb fact">
      <Text className="t26 k3">{name}</Text>
      <Text className="t26 f1 r">{text}</Text>
    </View>
  )
}

function Code({ code }: { code: string }) {
  const { words } = useLook()
  const { coupon } = words
  const bars = { background: `#fff url("${dataUri(barcodeSvg(code))}") center / 100% 100% no-repeat` }
  const style = { background: `#fff url("${dataUri(qrSvg(code))}") center / 100% 100% no-repeat` }
  return (
    <View className="c code">
      <View className="t24">{coupon.show}</View>
      <View className="bars" style={bars} role="img" aria-label={words.code.bars(inFours(code))} />
      <View className="square" style={style} role="img" aria-label={coupon.square(inFours(code))} />
      <View id="coupon-code" className="t36 b n mt2">
        {inFours(code)}
      </View>
    </View>
  )
}

/** To another member, by the phone they joined with or the number of their card. */
function Give({ code, onDone }: { code: string; onDone: () => void }) {
  const { coupon } = useLook().words
  const [to, setTo] = useState('')
  const write = useWrite((number: string, reference) =>
    call('member', 'coupon.give', { coupon: code, ...(isPhone(number) ? { phone: number } : { card: number }) }, reference),
  )
  const plain = to.replace(/\s/g, '')
  const ready = /^(1[3-9]\d{9}|\d{12,20})$/.test(plain)
  const give = (): void => {
    if (!ready) return
    void write.run(plain).then((reply) => {
      if (reply.ok) onDone()
    })
  }
  return (
    <View className="mt4">
      <Field id="coupon-to" kind="digits" label={coupon.give} hint={coupon.giveHint} limit={20} value={to} onChange={setTo} />
      <View className="t24 k3 mt1">{coupon.giveWhy}</View>
      <WriteNote id="coupon-give-trouble" reply={write.reply} />
      <Button id="coupon-give" kind="soft" className="mt3" off={!ready} busy={write.busy} text={ready ? coupon.giveNow : coupon.giveFirst} onTap={give} />
    </View>
  )
}

interface SheetProps extends Seen {
  /** The card does not serve now, so its coupons do not either. */
  stopped: boolean
  onClose: () => void
  onChanged: () => void
}

/** One coupon in full: its code where it may be used, where it counts, why it is there, and giving it away. */
export function CouponSheet({ view, stopped, now, zone, onClose, onChanged }: SheetProps) {
  const { words, say } = useLook()
  const { coupon } = words
  const stand = standOf(view, now)
  const usable = !stopped && (stand === 'open' || stand === 'soon')
  const { source, used, hold } = view
  const named = source.name ? say(source.name) : coupon.sources[source.kind]
  const why = source.reason === null ? named : coupon.byHand(source.reason)
  return (
    <Sheet id="coupon-sheet" title={say(view.name)} onClose={onClose}>
      {(close) => (
        <>
          {stopped && stand !== 'used' && <View id="coupon-stopped" className="t26 k2 mt2">{coupon.stopped}</View>}
          {usable && <Code code={view.coupon} />}
          <View className="mt3">
            {hold && <Fact name={coupon.heldAt} text={hold.store} />}
            <Fact name={coupon.when} text={whenText(view, { now, zone, words: coupon })} />
            {used && used.offFen > 0 && <Fact name={coupon.off} text={money(used.offFen)} />}
            {used?.order && <Fact name={coupon.order} text={used.order} />}
            <Fact name={coupon.where} text={say(view.scope)} />
            {view.minimumFen !== null && <Fact name={coupon.minimum} text={coupon.minimumOf(money(view.minimumFen))} />}
            <Fact name={coupon.stack} text={view.stackable ? coupon.stackable : coupon.alone} />
            <Fact name={coupon.why} text={source.order ? coupon.byOrder(why, source.order) : why} />
            {view.withdrawn && <Fact name={coupon.withdrawn} text={view.withdrawn.reason} />}
          </View>
          {view.transferable && !stopped && (usable || stand === 'early') && (
            <Give
              code={view.coupon}
              onDone={() => {
                onChanged()
                close()
              }}
            />
          )}
        </>
      )}
    </Sheet>
  )
}
