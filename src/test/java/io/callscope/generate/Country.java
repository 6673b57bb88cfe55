package io.callscope.generate;

import java.util.List;
import java.util.stream.Stream;

/// The countries of the generated calls, with telephone numbers that belong to nobody: the ranges
/// that regulators keep for films and books (+1 NXX 555 01xx, Ofcom's, ACMA's, Bundesnetzagentur's,
/// ARCEP's, ComReg's), and +91 98000 0xxxx for India, which has no such range.
enum Country {
    US(
            44,
            -300,
            areas(
                    """
                    201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 225 228 229
                    231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 272 276 281 301 302
                    303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 330 334
                    336 337 339 347 351 352 360 361 385 386 401 402 404 405 406 407 408 409 410 412
                    413 414 415 417 419 423 424 425 432 434 435 440 443 469 478 479 480 484 501 502
                    503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 540 541 551 559 561
                    562 563 567 570 571 573 574 575 580 585 586 601 602 603 605 606 607 608 609 610
                    612 614 615 616 617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662
                    """)),
    IN(24, 330, List.of("+91980000####")),
    GB(
            10,
            0,
            List.of(
                    "+442079460###",
                    "+441134960###",
                    "+441144960###",
                    "+441154960###",
                    "+441164960###",
                    "+441174960###",
                    "+441184960###",
                    "+441214960###",
                    "+441314960###",
                    "+441414960###",
                    "+441514960###",
                    "+441614960###",
                    "+441914980###",
                    "+447700900###")),
    CA(
            8,
            -300,
            areas(
                    """
                    204 226 236 250 289 306 343 403 416 418 431 437 438 450 506 514 519 579 581 587
                    604 613 639 647 705 709 778 780 807 819 867 873 902 905
                    """)),
    AU(6, 600, List.of("+6125550####", "+6135550####", "+6175550####", "+6185550####")),
    DE(
            4,
            60,
            List.of(
                    "+493023125###",
                    "+494066969###",
                    "+496990009###",
                    "+498999998###",
                    "+492214710###")),
    FR(
            2,
            60,
            List.of(
                    "+3319900####",
                    "+3326191####",
                    "+3335301####",
                    "+3346571####",
                    "+3353649####",
                    "+3363998####")),
    IE(2, 0, List.of("+3532091#####"));

    private final int weight;
    private final int offsetMinutes;
    private final List<String> patterns;

    Country(int weight, int offsetMinutes, List<String> patterns) {
        this.weight = weight;
        this.offsetMinutes = offsetMinutes;
        this.patterns = patterns;
    }

    /// How often it is the far end of an international call, in percent.
    int weight() {
        return weight;
    }

    /// Minutes that its clocks are ahead of UTC. One for the whole country and the whole year: it
    /// only shapes the business hours.
    int offsetMinutes() {
        return offsetMinutes;
    }

    /// STIR/SHAKEN is spoken here.
    boolean signsCalls() {
        return this == US || this == CA;
    }

    String number(Dice dice) {
        return dice.digits(dice.pick(patterns));
    }

    private static List<String> areas(String codes) {
        return Stream.of(codes.strip().split("\\s+")).map(area -> "+1" + area + "55501##").toList();
    }
}
