/**
 * What a formula's signs are called, so that it is found by name: ∂ is a 偏导数, η beside a
 * gradient the 学习率. Given for what the line of the formula shows.
 */
export function spokenNames(formula: string): string {
  const names = NAMES.flatMap(([sign, name]) => (sign.test(formula) ? name : []));
  return names.join(' ');
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/∂/, '偏导数 partial'],
  [/∇/, '梯度 nabla gradient'],
  [/∑/, '求和 连加 sum'],
  [/∏/, '连乘 product'],
  [/∫/, '积分 integral'],
  [/√/, '根号 平方根'],
  [/∞/, '无穷'],
  [/𝔼|E\[/u, '期望'],
  [/\b(?:log|ln)/, '对数 logarithm'],
  [/exp|e\^|e⁻/, '指数 exponential'],
  [/η/, 'eta'],
  [/[ηα].*[∂∇Δ]|[Δ∇∂].*[ηα]/, '学习率 learning rate'],
  [/α/, 'alpha'],
  [/β/, 'beta'],
  [/γ/, 'gamma'],
  [/δ|Δ/, 'delta'],
  [/ε|ϵ/, 'epsilon'],
  [/θ|Θ/, 'theta'],
  [/λ/, 'lambda'],
  [/μ/, 'mu'],
  [/π/, 'pi'],
  [/ρ/, 'rho'],
  [/σ/, 'sigma'],
  [/τ/, 'tau'],
  [/φ|ϕ/, 'phi'],
  [/ω/, 'omega'],
];
