import { View } from '@tarojs/components'
import type { PermitView } from '../../../types/contract'
import { Button, TextLink } from '../../design/button'
import { PermitNote } from '../../design/permit-offer'
import { Sheet } from '../../design/sheet'
import { useLook } from '../../look/use-look'
import { ASKED_AT_ONCE, type Permits } from '../../service/use-permits'

/** Those with the fewest left come first; WeChat asks for three at a time. */
const scarce = (permits: readonly PermitView[]): PermitView[] => [...permits].sort((a, b) => a.left - b.left).slice(0, ASKED_AT_ONCE)

interface PermitSheetProps {
  kind: PermitView['kind']
  permits: Permits
  onClose: () => void
}

/** Every template of a kind with what is left of it, and the question for one of them or for a few. */
export function PermitSheet({ kind, permits, onClose }: PermitSheetProps) {
  const { words, say } = useLook()
  const { message } = words
  const all = permits.settings?.permits.filter((one) => one.kind === kind) ?? []
  const few = scarce(all)
  return (
    <Sheet id="permit-sheet" title={message.sheetTitle} onClose={onClose}>
      {() => (
        <>
          <View className="t26 k2 mt2">{message.sheetWhy}</View>
          <View className="mt2">
            {all.map((permit) => (
              <View key={permit.template} className="li">
                <View className="f1">
                  <View>{say(permit.name)}</View>
                  <View id={`permit-left-${permit.template}`} className="t24 k3 n">{message.leftOf(String(permit.left))}</View>
                </View>
                <TextLink id={`permit-ask-${permit.template}`} text={message.ask} onTap={() => { permits.ask([permit]) }} />
              </View>
            ))}
          </View>
          <PermitNote id="permit-sheet" permits={permits} />
          {all.length > 1 && (
            <Button id="permit-ask-few" className="mt3" busy={permits.busy} text={message.askFew(String(few.length))} onTap={() => { permits.ask(few) }} />
          )}
        </>
      )}
    </Sheet>
  )
}
