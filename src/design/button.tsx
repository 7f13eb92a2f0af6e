import { Text } from '@tarojs/components'
import type { Tone } from '../look/palette'
import { Icon } from './icon'
import type { IconName } from './icons'
import { Tap } from './tap'

export type ButtonKind = 'filled' | 'soft' | 'outline'

interface ButtonProps {
  id?: string
  text: string
  kind?: ButtonKind
  icon?: IconName
  small?: boolean
  /** Cannot do its work yet; its text says why. It still takes a tap, so that the page can point at what is missing. */
  off?: boolean
  busy?: boolean
  className?: string
  onTap: () => void
}

const tones: Record<ButtonKind, Tone> = { filled: 'onBrand', soft: 'brand', outline: 'ink' }

export function buttonClass({
  kind = 'filled',
  small,
  off,
  busy,
  className,
}: Omit<ButtonProps, 'onTap' | 'text'>): string {
  return ['btn', kind, small && 'small', off && 'off', busy && 'busy', className].filter(Boolean).join(' ')
}

export function Button(props: ButtonProps) {
  const { id, text, kind = 'filled', icon, small = false, off = false, busy = false, onTap } = props
  return (
    <Tap
      id={id}
      className={buttonClass(props)}
      off={off}
      onTap={() => {
        if (!busy) onTap()
      }}
    >
      {icon && <Icon name={icon} size={small ? 'xs' : 's'} tone={off ? 'disabledInk' : tones[kind]} />}
      <Text>{text}</Text>
    </Tap>
  )
}

interface TextLinkProps {
  id?: string
  text: string
  icon?: IconName
  after?: IconName
  calm?: boolean
  /** On a ground that does not follow the theme. */
  colour?: string
  onTap: () => void
}

export function TextLink({ id, text, icon, after, calm = false, colour, onTap }: TextLinkProps) {
  const tone = colour ? { colour } : calm ? 'ink2' : 'brand'
  return (
    <Tap id={id} className={`tlink ${calm ? 'calm' : ''}`} style={colour ? { color: colour } : {}} onTap={onTap}>
      {icon && <Icon name={icon} size="xs" tone={tone} />}
      <Text>{text}</Text>
      {after && <Icon name={after} size="xs" tone={tone} />}
    </Tap>
  )
}
