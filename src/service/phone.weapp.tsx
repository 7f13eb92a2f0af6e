/** WeChat's own dialogue: the button yields a code of one use, which the server exchanges for the number. */
import { Button, Text } from '@tarojs/components'
import { buttonClass } from '../design/button'
import { Icon } from '../design/icon'
import type { PhoneButtonProps } from './phone'

export function PhoneButton({ id, text, className, busy, onCode, onDenied }: PhoneButtonProps) {
  return (
    <Button
      id={id}
      className={buttonClass({ busy, className })}
      hoverClass="tap-hover"
      openType="getPhoneNumber"
      disabled={busy}
      onGetPhoneNumber={(event) => {
        if (event.detail.code) onCode(event.detail.code)
        else onDenied()
      }}
    >
      <Icon name="phone" size="s" tone="onBrand" />
      <Text>{text}</Text>
    </Button>
  )
}
