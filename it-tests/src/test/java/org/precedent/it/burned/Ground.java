package org.precedent.it.burned;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What lies below text, or is there alone: without a letter in it. */
enum Ground {
    BLACK {
        @Override
        void draw(Canvas canvas, Random random) {
            canvas.fill((x, y) -> 0);
        }
    },
    FLAT {
        @Override
        void draw(Canvas canvas, Random random) {
            int grey = random.nextInt(256);
            canvas.fill((x, y) -> grey);
        }
    },
    GRADIENT {
        @Override
        void draw(Canvas canvas, Random random) {
            double a = random.nextDouble() * 255;
            double b = (random.nextDouble() - 0.5) * 300;
            double c = (random.nextDouble() - 0.5) * 300;
            canvas.fill((x, y) -> a + b * x + c * y);
            canvas.noise(random, random.nextDouble() * 3);
        }
    },
    NOISE {
        @Override
        void draw(Canvas canvas, Random random) {
            double grey = 30 + random.nextDouble() * 200;
            canvas.fill((x, y) -> grey);
            canvas.noise(random, 2 + random.nextDouble() * 25);
            canvas.blur(random.nextInt(3));
        }
    },
    /** Soft tissue: slow changes, some edges, a little noise. */
    TISSUE {
        @Override
        void draw(Canvas canvas, Random random) {
            Bumps slow = new Bumps(random, 2 + random.nextInt(5));
            Bumps fine = new Bumps(random, 10 + random.nextInt(20));
            double amount = 5 + random.nextDouble() * 30;
            canvas.fill((x, y) -> 20 + 190 * slow.at(x, y) + amount * (fine.at(x, y) - 0.5));
            canvas.noise(random, random.nextDouble() * 6);
            canvas.blur(random.nextInt(2));
        }
    },
    /** Bone: a net of bright ridges. */
    TRABECULAE {
        @Override
        void draw(Canvas canvas, Random random) {
            int cells = Math.max(6, canvas.width() / (8 + random.nextInt(20)));
            Bumps net = new Bumps(random, cells);
            Bumps finer = new Bumps(random, 2 * cells);
            double strength = 30 + random.nextDouble() * 120;
            double base = 40 + random.nextDouble() * 80;
            canvas.fill((x, y) -> base
                    + strength * (1 - Math.min(1, 6 * Math.abs(net.at(x, y) - 0.5)))
                    + strength / 3 * finer.at(x, y));
            canvas.noise(random, random.nextDouble() * 8);
        }
    },
    /** Vessels, as an angiogram or a fundus shows them. */
    VESSELS {
        @Override
        void draw(Canvas canvas, Random random) {
            Bumps slow = new Bumps(random, 3);
            boolean dark = random.nextBoolean();
            double base = dark ? 130 : 40;
            canvas.fill((x, y) -> base + 60 * slow.at(x, y));
            int contrast = (dark ? -1 : 1) * (25 + random.nextInt(80));
            canvas.paint(graphics -> {
                for (int i = 0; i < 8 + random.nextInt(25); i++) {
                    Curves.branch(
                            graphics,
                            random,
                            canvas,
                            (int) base + 30 + contrast,
                            1 + random.nextFloat() * canvas.width() / 60f);
                }
            });
            canvas.noise(random, random.nextDouble() * 8);
            canvas.blur(random.nextInt(2));
        }
    },
    RIBS {
        @Override
        void draw(Canvas canvas, Random random) {
            Bumps slow = new Bumps(random, 4);
            canvas.fill((x, y) -> 60 + 110 * slow.at(x, y));
            canvas.paint(graphics -> {
                int ribs = 5 + random.nextInt(7);
                for (int i = 0; i < ribs; i++) {
                    double y = canvas.height() * (i + 0.5) / ribs;
                    Path2D rib = new Path2D.Double();
                    rib.moveTo(0, y);
                    rib.quadTo(
                            canvas.width() / 2.0, y - canvas.height() / (2.0 + random.nextInt(6)), canvas.width(), y);
                    graphics.setColor(new Color(255, 255, 255, 30 + random.nextInt(40)));
                    graphics.setStroke(new BasicStroke(canvas.height() / (2f * ribs)));
                    graphics.draw(rib);
                    graphics.setColor(new Color(255, 255, 255, 40 + random.nextInt(60)));
                    graphics.setStroke(new BasicStroke(1 + random.nextInt(3)));
                    graphics.draw(rib);
                }
            });
            canvas.noise(random, random.nextDouble() * 8);
        }
    },
    /** The fan of an ultrasound: speckle in a sector, black around it. */
    FAN {
        @Override
        void draw(Canvas canvas, Random random) {
            Bumps slow = new Bumps(random, 5);
            double across = 3 + random.nextDouble() * 6;
            double wide = 0.5 + random.nextDouble() * 0.5;
            Bumps speckle = new Bumps(random, (int) Math.max(8, canvas.width() / across));
            Bumps other = new Bumps(random, (int) Math.max(8, canvas.height() / 3.0));
            canvas.fill((x, y) -> {
                double angle = Math.atan2(x - 0.5, y + 0.15);
                double away = Math.hypot(x - 0.5, y + 0.15);
                if (Math.abs(angle) > wide || away > 1.05 || away < 0.2) {
                    return 0;
                }
                double a = speckle.at(x, y) - 0.5;
                double b = other.at(x, y) - 0.5;
                return 20 + 160 * slow.at(x, y) * Math.min(1.5, 0.3 + 4 * Math.hypot(a, b));
            });
            canvas.noise(random, random.nextDouble() * 4);
        }
    },
    GRID {
        @Override
        void draw(Canvas canvas, Random random) {
            int step = 6 + random.nextInt(30);
            int line = random.nextInt(256);
            int field = (line + 60 + random.nextInt(136)) % 256;
            int thick = 1 + random.nextInt(2);
            boolean dotted = random.nextInt(3) == 0;
            int width = canvas.width();
            int height = canvas.height();
            canvas.fill((x, y) -> {
                int column = (int) (x * width);
                int row = (int) (y * height);
                boolean onColumn = column % step < thick;
                boolean onRow = row % step < thick;
                return (dotted ? onColumn && onRow : onColumn || onRow) ? line : field;
            });
            canvas.noise(random, random.nextDouble() * 8);
        }
    },
    WEDGE {
        @Override
        void draw(Canvas canvas, Random random) {
            int steps = 4 + random.nextInt(20);
            boolean upright = random.nextBoolean();
            double left = random.nextDouble() * 0.4;
            double right = left + 0.05 + random.nextDouble() * 0.5;
            double around = random.nextInt(256);
            canvas.fill((x, y) -> {
                double across = upright ? x : y;
                double along = upright ? y : x;
                return across < left || across > right ? around : Math.floor(along * steps) / steps * 255;
            });
            canvas.noise(random, random.nextDouble() * 5);
        }
    },
    /** The marks of a ruler along one side, without numbers. */
    RULER {
        @Override
        void draw(Canvas canvas, Random random) {
            Ground.TISSUE.draw(canvas, random);
            int step = 3 + random.nextInt(20);
            int shorter = 3 + random.nextInt(8);
            int grey = random.nextBoolean() ? 255 : 200;
            boolean upright = random.nextBoolean();
            int at = 5 + random.nextInt(canvas.width() / 3);
            boolean line = random.nextBoolean();
            canvas.paint(graphics -> {
                graphics.setColor(new Color(grey, grey, grey));
                int length = upright ? canvas.height() : canvas.width();
                for (int i = 0, p = 4; p < length - 4; p += step, i++) {
                    int tick = i % 10 == 0 ? 2 * shorter : i % 5 == 0 ? shorter * 3 / 2 : shorter;
                    graphics.fillRect(upright ? at : p, upright ? p : at, upright ? tick : 1, upright ? 1 : tick);
                }
                if (line) {
                    graphics.fillRect(
                            upright ? at : 4, upright ? 4 : at, upright ? 1 : length - 8, upright ? length - 8 : 1);
                }
            });
        }
    },
    /** Skin with hairs. */
    HAIR {
        @Override
        void draw(Canvas canvas, Random random) {
            Bumps slow = new Bumps(random, 4);
            Bumps fine = new Bumps(random, canvas.width() / 6);
            canvas.fill((x, y) -> 120 + 70 * slow.at(x, y) + 15 * fine.at(x, y));
            canvas.paint(graphics -> {
                for (int i = 0; i < random.nextInt(40); i++) {
                    Curves.hair(graphics, random, canvas);
                }
            });
            canvas.noise(random, random.nextDouble() * 4);
            canvas.blur(random.nextInt(2));
        }
    },
    /** Cells, as a microscope shows them: dots and rings. */
    CELLS {
        @Override
        void draw(Canvas canvas, Random random) {
            canvas.fill((x, y) -> 215);
            canvas.paint(graphics -> {
                int size = 4 + random.nextInt(18);
                for (int i = 0; i < canvas.width() * canvas.height() / (size * size * 3); i++) {
                    int grey = 70 + random.nextInt(110);
                    graphics.setColor(new Color(grey, grey, grey));
                    int w = size / 2 + 1 + random.nextInt(size);
                    int h = size / 2 + 1 + random.nextInt(size);
                    int x = random.nextInt(canvas.width());
                    int y = random.nextInt(canvas.height());
                    if (random.nextInt(3) == 0) {
                        graphics.drawOval(x, y, w, h);
                    } else {
                        graphics.fillOval(x, y, w, h);
                    }
                }
            });
            canvas.noise(random, random.nextDouble() * 6);
            canvas.blur(random.nextInt(2));
        }
    },
    /** A page of white, as a document that was scanned or printed to a file. */
    PAGE {
        @Override
        void draw(Canvas canvas, Random random) {
            int white = 225 + random.nextInt(31);
            canvas.fill((x, y) -> white);
            canvas.paint(graphics -> {
                graphics.setColor(Color.GRAY);
                for (int i = 0; i < random.nextInt(5); i++) {
                    graphics.drawRect(
                            random.nextInt(canvas.width()),
                            random.nextInt(canvas.height()),
                            30 + random.nextInt(canvas.width()),
                            20 + random.nextInt(canvas.height()));
                }
            });
            canvas.noise(random, random.nextDouble() * 4);
        }
    };

    abstract void draw(Canvas canvas, Random random);

    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** A picture of this kind. */
    BufferedImage picture(int width, int height, Random random) {
        Canvas canvas = new Canvas(width, height);
        draw(canvas, random);
        return canvas.image();
    }
}
