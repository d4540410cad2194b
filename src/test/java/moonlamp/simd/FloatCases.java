package moonlamp.simd;

import java.util.List;

/** Instructions on float lanes. */
final class FloatCases {
    private FloatCases() {}

    static List<Case> all() {
        return List.of(
                Case.load("f32x4.splat", a -> V128.f32x4Splat(Memory.f32Load(a, 0))),
                Case.binary("f32x4.eq", V128::f32x4Eq),
                Case.binary("f32x4.ne", V128::f32x4Ne),
                Case.binary("f32x4.lt", V128::f32x4Lt),
                Case.binary("f32x4.gt", V128::f32x4Gt),
                Case.binary("f32x4.le", V128::f32x4Le),
                Case.binary("f32x4.ge", V128::f32x4Ge),
                Case.unary("f32x4.ceil", V128::f32x4Ceil).nanResults(),
                Case.unary("f32x4.floor", V128::f32x4Floor).nanResults(),
                Case.unary("f32x4.trunc", V128::f32x4Trunc).nanResults(),
                Case.unary("f32x4.nearest", V128::f32x4Nearest).nanResults(),
                Case.unary("f32x4.abs", V128::f32x4Abs),
                Case.unary("f32x4.neg", V128::f32x4Neg),
                Case.unary("f32x4.sqrt", V128::f32x4Sqrt).nanResults(),
                Case.binary("f32x4.add", V128::f32x4Add).nanResults(),
                Case.binary("f32x4.sub", V128::f32x4Sub).nanResults(),
                Case.binary("f32x4.mul", V128::f32x4Mul).nanResults(),
                Case.binary("f32x4.div", V128::f32x4Div).nanResults(),
                Case.binary("f32x4.min", V128::f32x4Min).nanResults(),
                Case.binary("f32x4.max", V128::f32x4Max).nanResults(),
                Case.binary("f32x4.pmin", V128::f32x4Pmin),
                Case.binary("f32x4.pmax", V128::f32x4Pmax),
                Case.unary("f32x4.convert_i32x4_s", V128::f32x4ConvertI32x4S),
                Case.unary("f32x4.convert_i32x4_u", V128::f32x4ConvertI32x4U));
    }
}
