package moonlamp.simd;

import java.util.List;

/** Instructions with immediates: vectors from and to memory, single lanes, shuffles. */
final class LaneCases {
    private LaneCases() {}

    static List<Case> all() {
        return List.of(
                Case.load("v128.load", a -> V128.v128Load(a, 3)),
                Case.load("v128.load8x8_s", a -> V128.v128Load8x8S(a, 3)),
                Case.load("v128.load8x8_u", a -> V128.v128Load8x8U(a, 3)),
                Case.load("v128.load16x4_s", a -> V128.v128Load16x4S(a, 3)),
                Case.load("v128.load16x4_u", a -> V128.v128Load16x4U(a, 3)),
                Case.load("v128.load32x2_s", a -> V128.v128Load32x2S(a, 3)),
                Case.load("v128.load32x2_u", a -> V128.v128Load32x2U(a, 3)),
                Case.load("v128.load8_splat", a -> V128.v128Load8Splat(a, 3)),
                Case.load("v128.load16_splat", a -> V128.v128Load16Splat(a, 3)),
                Case.load("v128.load32_splat", a -> V128.v128Load32Splat(a, 3)),
                Case.load("v128.load64_splat", a -> V128.v128Load64Splat(a, 3)),
                Case.load("v128.load32_zero", a -> V128.v128Load32Zero(a, 3)),
                Case.load("v128.load64_zero", a -> V128.v128Load64Zero(a, 3)),
                Case.other("i8x16.extract_lane_s", 64, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    Memory.i32Store(out, 0, V128.i8x16ExtractLaneS(v, 0));
                    Memory.i32Store(out, 4, V128.i8x16ExtractLaneS(v, 1));
                    Memory.i32Store(out, 8, V128.i8x16ExtractLaneS(v, 2));
                    Memory.i32Store(out, 12, V128.i8x16ExtractLaneS(v, 3));
                    Memory.i32Store(out, 16, V128.i8x16ExtractLaneS(v, 4));
                    Memory.i32Store(out, 20, V128.i8x16ExtractLaneS(v, 5));
                    Memory.i32Store(out, 24, V128.i8x16ExtractLaneS(v, 6));
                    Memory.i32Store(out, 28, V128.i8x16ExtractLaneS(v, 7));
                    Memory.i32Store(out, 32, V128.i8x16ExtractLaneS(v, 8));
                    Memory.i32Store(out, 36, V128.i8x16ExtractLaneS(v, 9));
                    Memory.i32Store(out, 40, V128.i8x16ExtractLaneS(v, 10));
                    Memory.i32Store(out, 44, V128.i8x16ExtractLaneS(v, 11));
                    Memory.i32Store(out, 48, V128.i8x16ExtractLaneS(v, 12));
                    Memory.i32Store(out, 52, V128.i8x16ExtractLaneS(v, 13));
                    Memory.i32Store(out, 56, V128.i8x16ExtractLaneS(v, 14));
                    Memory.i32Store(out, 60, V128.i8x16ExtractLaneS(v, 15));
                }),
                Case.other("i8x16.extract_lane_u", 64, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    Memory.i32Store(out, 0, V128.i8x16ExtractLaneU(v, 0));
                    Memory.i32Store(out, 4, V128.i8x16ExtractLaneU(v, 1));
                    Memory.i32Store(out, 8, V128.i8x16ExtractLaneU(v, 2));
                    Memory.i32Store(out, 12, V128.i8x16ExtractLaneU(v, 3));
                    Memory.i32Store(out, 16, V128.i8x16ExtractLaneU(v, 4));
                    Memory.i32Store(out, 20, V128.i8x16ExtractLaneU(v, 5));
                    Memory.i32Store(out, 24, V128.i8x16ExtractLaneU(v, 6));
                    Memory.i32Store(out, 28, V128.i8x16ExtractLaneU(v, 7));
                    Memory.i32Store(out, 32, V128.i8x16ExtractLaneU(v, 8));
                    Memory.i32Store(out, 36, V128.i8x16ExtractLaneU(v, 9));
                    Memory.i32Store(out, 40, V128.i8x16ExtractLaneU(v, 10));
                    Memory.i32Store(out, 44, V128.i8x16ExtractLaneU(v, 11));
                    Memory.i32Store(out, 48, V128.i8x16ExtractLaneU(v, 12));
                    Memory.i32Store(out, 52, V128.i8x16ExtractLaneU(v, 13));
                    Memory.i32Store(out, 56, V128.i8x16ExtractLaneU(v, 14));
                    Memory.i32Store(out, 60, V128.i8x16ExtractLaneU(v, 15));
                }),
                Case.other("i16x8.extract_lane_s", 32, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    Memory.i32Store(out, 0, V128.i16x8ExtractLaneS(v, 0));
                    Memory.i32Store(out, 4, V128.i16x8ExtractLaneS(v, 1));
                    Memory.i32Store(out, 8, V128.i16x8ExtractLaneS(v, 2));
                    Memory.i32Store(out, 12, V128.i16x8ExtractLaneS(v, 3));
                    Memory.i32Store(out, 16, V128.i16x8ExtractLaneS(v, 4));
                    Memory.i32Store(out, 20, V128.i16x8ExtractLaneS(v, 5));
                    Memory.i32Store(out, 24, V128.i16x8ExtractLaneS(v, 6));
                    Memory.i32Store(out, 28, V128.i16x8ExtractLaneS(v, 7));
                }),
                Case.other("i16x8.extract_lane_u", 32, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    Memory.i32Store(out, 0, V128.i16x8ExtractLaneU(v, 0));
                    Memory.i32Store(out, 4, V128.i16x8ExtractLaneU(v, 1));
                    Memory.i32Store(out, 8, V128.i16x8ExtractLaneU(v, 2));
                    Memory.i32Store(out, 12, V128.i16x8ExtractLaneU(v, 3));
                    Memory.i32Store(out, 16, V128.i16x8ExtractLaneU(v, 4));
                    Memory.i32Store(out, 20, V128.i16x8ExtractLaneU(v, 5));
                    Memory.i32Store(out, 24, V128.i16x8ExtractLaneU(v, 6));
                    Memory.i32Store(out, 28, V128.i16x8ExtractLaneU(v, 7));
                }),
                Case.other("i32x4.extract_lane", 16, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    Memory.i32Store(out, 0, V128.i32x4ExtractLane(v, 0));
                    Memory.i32Store(out, 4, V128.i32x4ExtractLane(v, 1));
                    Memory.i32Store(out, 8, V128.i32x4ExtractLane(v, 2));
                    Memory.i32Store(out, 12, V128.i32x4ExtractLane(v, 3));
                }),
                Case.other("i64x2.extract_lane", 16, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    Memory.i64Store(out, 0, V128.i64x2ExtractLane(v, 0));
                    Memory.i64Store(out, 8, V128.i64x2ExtractLane(v, 1));
                }),
                Case.other("f32x4.extract_lane", 16, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    Memory.f32Store(out, 0, V128.f32x4ExtractLane(v, 0));
                    Memory.f32Store(out, 4, V128.f32x4ExtractLane(v, 1));
                    Memory.f32Store(out, 8, V128.f32x4ExtractLane(v, 2));
                    Memory.f32Store(out, 12, V128.f32x4ExtractLane(v, 3));
                }),
                Case.other("i8x16.replace_lane", 256, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.i8x16ReplaceLane(v, 0, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 16, V128.i8x16ReplaceLane(v, 1, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 32, V128.i8x16ReplaceLane(v, 2, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 48, V128.i8x16ReplaceLane(v, 3, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 64, V128.i8x16ReplaceLane(v, 4, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 80, V128.i8x16ReplaceLane(v, 5, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 96, V128.i8x16ReplaceLane(v, 6, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 112, V128.i8x16ReplaceLane(v, 7, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 128, V128.i8x16ReplaceLane(v, 8, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 144, V128.i8x16ReplaceLane(v, 9, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 160, V128.i8x16ReplaceLane(v, 10, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 176, V128.i8x16ReplaceLane(v, 11, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 192, V128.i8x16ReplaceLane(v, 12, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 208, V128.i8x16ReplaceLane(v, 13, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 224, V128.i8x16ReplaceLane(v, 14, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 240, V128.i8x16ReplaceLane(v, 15, Memory.i32Load(a, 5)));
                }),
                Case.other("i16x8.replace_lane", 128, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.i16x8ReplaceLane(v, 0, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 16, V128.i16x8ReplaceLane(v, 1, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 32, V128.i16x8ReplaceLane(v, 2, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 48, V128.i16x8ReplaceLane(v, 3, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 64, V128.i16x8ReplaceLane(v, 4, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 80, V128.i16x8ReplaceLane(v, 5, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 96, V128.i16x8ReplaceLane(v, 6, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 112, V128.i16x8ReplaceLane(v, 7, Memory.i32Load(a, 5)));
                }),
                Case.other("i32x4.replace_lane", 64, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.i32x4ReplaceLane(v, 0, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 16, V128.i32x4ReplaceLane(v, 1, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 32, V128.i32x4ReplaceLane(v, 2, Memory.i32Load(a, 5)));
                    V128.v128Store(out, 48, V128.i32x4ReplaceLane(v, 3, Memory.i32Load(a, 5)));
                }),
                Case.other("i64x2.replace_lane", 32, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.i64x2ReplaceLane(v, 0, Memory.i64Load(a, 5)));
                    V128.v128Store(out, 16, V128.i64x2ReplaceLane(v, 1, Memory.i64Load(a, 5)));
                }),
                Case.other("f32x4.replace_lane", 64, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.f32x4ReplaceLane(v, 0, Memory.f32Load(a, 5)));
                    V128.v128Store(out, 16, V128.f32x4ReplaceLane(v, 1, Memory.f32Load(a, 5)));
                    V128.v128Store(out, 32, V128.f32x4ReplaceLane(v, 2, Memory.f32Load(a, 5)));
                    V128.v128Store(out, 48, V128.f32x4ReplaceLane(v, 3, Memory.f32Load(a, 5)));
                }),
                Case.other("v128.load8_lane", 256, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.v128Load8Lane(a, 19, v, 0));
                    V128.v128Store(out, 16, V128.v128Load8Lane(a, 19, v, 1));
                    V128.v128Store(out, 32, V128.v128Load8Lane(a, 19, v, 2));
                    V128.v128Store(out, 48, V128.v128Load8Lane(a, 19, v, 3));
                    V128.v128Store(out, 64, V128.v128Load8Lane(a, 19, v, 4));
                    V128.v128Store(out, 80, V128.v128Load8Lane(a, 19, v, 5));
                    V128.v128Store(out, 96, V128.v128Load8Lane(a, 19, v, 6));
                    V128.v128Store(out, 112, V128.v128Load8Lane(a, 19, v, 7));
                    V128.v128Store(out, 128, V128.v128Load8Lane(a, 19, v, 8));
                    V128.v128Store(out, 144, V128.v128Load8Lane(a, 19, v, 9));
                    V128.v128Store(out, 160, V128.v128Load8Lane(a, 19, v, 10));
                    V128.v128Store(out, 176, V128.v128Load8Lane(a, 19, v, 11));
                    V128.v128Store(out, 192, V128.v128Load8Lane(a, 19, v, 12));
                    V128.v128Store(out, 208, V128.v128Load8Lane(a, 19, v, 13));
                    V128.v128Store(out, 224, V128.v128Load8Lane(a, 19, v, 14));
                    V128.v128Store(out, 240, V128.v128Load8Lane(a, 19, v, 15));
                }),
                Case.other("v128.load16_lane", 128, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.v128Load16Lane(a, 19, v, 0));
                    V128.v128Store(out, 16, V128.v128Load16Lane(a, 19, v, 1));
                    V128.v128Store(out, 32, V128.v128Load16Lane(a, 19, v, 2));
                    V128.v128Store(out, 48, V128.v128Load16Lane(a, 19, v, 3));
                    V128.v128Store(out, 64, V128.v128Load16Lane(a, 19, v, 4));
                    V128.v128Store(out, 80, V128.v128Load16Lane(a, 19, v, 5));
                    V128.v128Store(out, 96, V128.v128Load16Lane(a, 19, v, 6));
                    V128.v128Store(out, 112, V128.v128Load16Lane(a, 19, v, 7));
                }),
                Case.other("v128.load32_lane", 64, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.v128Load32Lane(a, 19, v, 0));
                    V128.v128Store(out, 16, V128.v128Load32Lane(a, 19, v, 1));
                    V128.v128Store(out, 32, V128.v128Load32Lane(a, 19, v, 2));
                    V128.v128Store(out, 48, V128.v128Load32Lane(a, 19, v, 3));
                }),
                Case.other("v128.load64_lane", 32, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 0, V128.v128Load64Lane(a, 19, v, 0));
                    V128.v128Store(out, 16, V128.v128Load64Lane(a, 19, v, 1));
                }),
                Case.other("v128.store8_lane", 18, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store8Lane(out, 1, v, 15);
                    V128.v128Store8Lane(out, 2, v, 14);
                    V128.v128Store8Lane(out, 3, v, 13);
                    V128.v128Store8Lane(out, 4, v, 12);
                    V128.v128Store8Lane(out, 5, v, 11);
                    V128.v128Store8Lane(out, 6, v, 10);
                    V128.v128Store8Lane(out, 7, v, 9);
                    V128.v128Store8Lane(out, 8, v, 8);
                    V128.v128Store8Lane(out, 9, v, 7);
                    V128.v128Store8Lane(out, 10, v, 6);
                    V128.v128Store8Lane(out, 11, v, 5);
                    V128.v128Store8Lane(out, 12, v, 4);
                    V128.v128Store8Lane(out, 13, v, 3);
                    V128.v128Store8Lane(out, 14, v, 2);
                    V128.v128Store8Lane(out, 15, v, 1);
                    V128.v128Store8Lane(out, 16, v, 0);
                }),
                Case.other("v128.store16_lane", 18, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store16Lane(out, 1, v, 7);
                    V128.v128Store16Lane(out, 3, v, 6);
                    V128.v128Store16Lane(out, 5, v, 5);
                    V128.v128Store16Lane(out, 7, v, 4);
                    V128.v128Store16Lane(out, 9, v, 3);
                    V128.v128Store16Lane(out, 11, v, 2);
                    V128.v128Store16Lane(out, 13, v, 1);
                    V128.v128Store16Lane(out, 15, v, 0);
                }),
                Case.other("v128.store32_lane", 18, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store32Lane(out, 1, v, 3);
                    V128.v128Store32Lane(out, 5, v, 2);
                    V128.v128Store32Lane(out, 9, v, 1);
                    V128.v128Store32Lane(out, 13, v, 0);
                }),
                Case.other("v128.store64_lane", 18, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store64Lane(out, 1, v, 1);
                    V128.v128Store64Lane(out, 9, v, 0);
                }),
                Case.other("v128.store", 20, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128.v128Store(out, 3, v);
                }),
                Case.other(
                        "v128.const",
                        16,
                        (a, b, out) -> V128.v128Store(out, 0, V128.v128Const(1, -2, 0x7FC00001, 0x89ABCDEF))),
                Case.other("i8x16.shuffle", 80, (a, b, out) -> {
                    V128 v = V128.v128Load(a, 0);
                    V128 w = V128.v128Load(a, 16);
                    V128.v128Store(
                            out, 0, V128.i8x16Shuffle(v, w, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
                    V128.v128Store(
                            out,
                            16,
                            V128.i8x16Shuffle(v, w, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16));
                    V128.v128Store(
                            out, 32, V128.i8x16Shuffle(v, w, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
                    V128.v128Store(
                            out,
                            48,
                            V128.i8x16Shuffle(v, w, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23));
                    V128.v128Store(
                            out, 64, V128.i8x16Shuffle(v, w, 5, 5, 5, 5, 29, 29, 0, 31, 15, 16, 1, 30, 7, 24, 8, 23));
                }));
    }
}
