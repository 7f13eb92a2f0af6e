import { Text } from '@tarojs/components'
import { money } from '../figure/money'
import { pointsText, signedPoints } from '../figure/points'

interface PointsProps {
  id?: string
  value: number
  scale: number
  /** A change carries its sign, a balance does not. */
  change?: boolean
  className?: string
}

export function Points({ id, value, scale, change = false, className = '' }: PointsProps) {
  return (
    <Text id={id} className={`n ${className}`}>
      {change ? signedPoints(value, scale) : pointsText(value, scale)}
    </Text>
  )
}

export function Money({ fen, className = '' }: { fen: number; className?: string }) {
  return <Text className={`n ${className}`}>{money(fen)}</Text>
}
