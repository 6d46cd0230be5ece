package org.precedent.it.burned;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** Lines that bodies have. */
final class Curves {
    private Curves() {}

    /** A vessel that winds and grows thinner. */
    static void branch(Graphics2D graphics, Random random, Canvas canvas, int grey, float thick) {
        double x = random.nextDouble() * canvas.width();
        double y = random.nextDouble() * canvas.height();
        double angle = random.nextDouble() * 2 * Math.PI;
        int shade = Math.clamp(grey, 0, 255);
        graphics.setColor(new Color(shade, shade, shade));
        for (int i = 0; i < 30; i++) {
            angle += random.nextGaussian() * 0.35;
            double nextX = x + Math.cos(angle) * canvas.width() / 30.0;
            double nextY = y + Math.sin(angle) * canvas.width() / 30.0;
            graphics.setStroke(new BasicStroke(
                    Math.max(0.6f, thick * (30 - i) / 30), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(new java.awt.geom.Line2D.Double(x, y, nextX, nextY));
            x = nextX;
            y = nextY;
        }
    }

    static void hair(Graphics2D graphics, Random random, Canvas canvas) {
        int shade = 20 + random.nextInt(60);
        graphics.setColor(new Color(shade, shade, shade));
        graphics.setStroke(new BasicStroke(0.7f + random.nextFloat() * 2));
        double x = random.nextDouble() * canvas.width();
        double y = random.nextDouble() * canvas.height();
        double length = canvas.width() * (0.1 + 0.6 * random.nextDouble());
        double angle = random.nextDouble() * 2 * Math.PI;
        Path2D hair = new Path2D.Double();
        hair.moveTo(x, y);
        hair.quadTo(
                x + length / 2 * Math.cos(angle) + random.nextGaussian() * length / 8,
                y + length / 2 * Math.sin(angle) + random.nextGaussian() * length / 8,
                x + length * Math.cos(angle),
                y + length * Math.sin(angle));
        graphics.draw(hair);
    }
}
