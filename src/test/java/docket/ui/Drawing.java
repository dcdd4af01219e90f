package docket.ui;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// The pictures of the news stand, drawn when they are asked for.
enum Drawing {
    HALL("A hall with columns at dusk", "The standards office at dusk. Drafting ran through three public rounds.", 0x26365c, 0xe79a5a) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0xf6c95f, new Ellipse2D.Double(820, 250, 130, 130));
            fill(g, 0x1b2542, new Rectangle2D.Double(0, 470, 1200, 205));
            fill(g, 0xe9dfd0, triangle(300, 300, 900, 300, 600, 170));
            for (int i = 0; i < 8; i++) {
                fill(g, 0xf3ebe0, new Rectangle2D.Double(330 + i * 75, 305, 32, 220));
            }
            fill(g, 0xd8ccb9, new Rectangle2D.Double(300, 525, 600, 28));
            fill(g, 0xc4b69f, new Rectangle2D.Double(270, 553, 660, 28));
        }
    },
    PAPER("A sealed sheet of paper", "The sheet that both sides signed.", 0x4d3057, 0xb4515a) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0xf7ecd9, new RoundRectangle2D.Double(440, 90, 320, 470, 18, 18));
            for (int i = 0; i < 9; i++) {
                fill(g, 0xc9b79a, new Rectangle2D.Double(480, 150 + i * 34, i % 3 == 2 ? 150 : 240, 8));
            }
            fill(g, 0xb3362b, new Ellipse2D.Double(660, 450, 80, 80));
        }
    },
    MAST("A radio mast on a green hill", "The first of eleven sites in the map.", 0x9cc4cf, 0xe6efe6) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0x6c9a7d, triangle(-100, 675, 700, 675, 250, 380));
            fill(g, 0x568468, triangle(400, 675, 1400, 675, 900, 360));
            fill(g, 0x2d3a4a, triangle(560, 600, 640, 600, 600, 180));
            fill(g, 0xb3362b, new Ellipse2D.Double(585, 160, 30, 30));
        }
    },
    SEA("A calm sea with a hut on the beach", "The hut, seen from the sea.", 0x88b7d8, 0x2c5f83) {
        @Override
        void draw(Graphics2D g) {
            fill(g, 0x1f4a68, new Rectangle2D.Double(0, 400, 1200, 275));
            fill(g, 0xe8d8a8, triangle(500, 675, 1400, 675, 1200, 430));
            fill(g, 0x6b6f76, new Rectangle2D.Double(900, 430, 150, 90));
        }
    },
    RACKS("Rows of lights on dark racks", "A row of accelerators, before the water is let in.", 0x0f1722, 0x16283a) {
        @Override
        void draw(Graphics2D g) {
            Random lights = new Random(7);
            for (int x = 60; x < 1140; x += 110) {
                fill(g, 0x0a0f17, new Rectangle2D.Double(x, 40, 90, 600));
                for (int y = 60; y < 620; y += 22) {
                    fill(g, lights.nextInt(4) == 0 ? 0xe5b45c : 0x5cc08d, new Rectangle2D.Double(x + 12 + lights.nextInt(4) * 16, y, 10, 5));
                }
            }
        }
    };

    final String alt;
    final String caption;
    private final int top;
    private final int bottom;

    Drawing(String alt, String caption, int top, int bottom) {
        this.alt = alt;
        this.caption = caption;
        this.top = top;
        this.bottom = bottom;
    }

    abstract void draw(Graphics2D g);

    byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(top), 0, height, new Color(bottom)));
        g.fillRect(0, 0, width, height);
        draw(g);
        g.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Graphics2D g, int colour, java.awt.Shape shape) {
        g.setPaint(new Color(colour));
        g.fill(shape);
    }

    private static Path2D triangle(double ax, double ay, double bx, double by, double cx, double cy) {
        Path2D path = new Path2D.Double();
        path.moveTo(ax, ay);
        path.lineTo(bx, by);
        path.lineTo(cx, cy);
        path.closePath();
        return path;
    }
}
