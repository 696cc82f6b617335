// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"
#include "tests/ui/shots/scenes.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyleFactory>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QPalette lightPalette()
{
    QPalette palette(QColor(0xf0, 0xf0, 0xf0), QColor(0xf6, 0xf7, 0xf9));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x5f, 0xc4));
    palette.setColor(QPalette::Mid, QColor(0xb8, 0xbc, 0xc4));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2d, 0x30, 0x36), QColor(0x1b, 0x1d, 0x21));
    palette.setColor(QPalette::Base, QColor(0x23, 0x26, 0x2b));
    palette.setColor(QPalette::AlternateBase, QColor(0x28, 0x2b, 0x31));
    palette.setColor(QPalette::Highlight, QColor(0x4c, 0x8d, 0xf0));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Mid, QColor(0x45, 0x49, 0x51));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2d, 0x30, 0x36));
    return palette;
}

QPalette contrastPalette()
{
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::white, Qt::white, Qt::white, Qt::white, Qt::black, Qt::black);
    palette.setColor(QPalette::Button, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

struct Look
{
    QString name;
    QPalette palette;
};

/// One picture of all pictures, so that a person can look at each.
class ContactSheet
{
public:
    void add(const QString &name, const QPixmap &picture)
    {
        m_pictures.append({name, picture.scaled(cell, Qt::KeepAspectRatio, Qt::SmoothTransformation)});
    }
    bool save(const QString &path) const
    {
        const int rows = int(m_pictures.size() + columns - 1) / columns;
        const QSize step = cell + QSize(gap, gap + caption);
        QPixmap sheet(step.width() * columns + gap, step.height() * rows + gap);
        sheet.fill(Qt::gray);
        QPainter painter(&sheet);
        painter.setPen(Qt::black);
        for (int at = 0; at < m_pictures.size(); ++at) {
            const QPoint corner(gap + at % columns * step.width(), gap + at / columns * step.height());
            painter.drawText(QRect(corner, QSize(cell.width(), caption)), Qt::AlignLeft, m_pictures[at].first);
            QPixmap picture = m_pictures[at].second;
            picture.setDevicePixelRatio(1);
            painter.drawPixmap(corner + QPoint(0, caption), picture);
        }
        return sheet.save(path);
    }

private:
    static constexpr QSize cell{480, 420};
    static constexpr int columns = 5;
    static constexpr int gap = 12;
    static constexpr int caption = 20;
    QVector<std::pair<QString, QPixmap>> m_pictures;
};

bool render(const QDir &folder, const Look &look, const QString &wanted, const QString &suffix)
{
    QApplication::setPalette(look.palette);
    ContactSheet sheet;
    for (const license::test::Scene &scene : license::test::scenes()) {
        const QString name = scene.name + u'-' + look.name + suffix;
        if (!wanted.isEmpty() && !name.contains(wanted)) {
            continue;
        }
        const QPixmap picture = scene.render();
        sheet.add(name, picture);
        if (!picture.save(folder.filePath(name + u".png"_s))) {
            return false;
        }
    }
    return sheet.save(folder.filePath(u"sheet-"_s + look.name + suffix + u".png"_s));
}

} // namespace

/// Renders every page and state of the window, and contact sheets of them. The scale is QT_SCALE_FACTOR.
int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"FOLDER"_s, u"where the pictures go"_s);
    options.addPositionalArgument(u"PART"_s, u"only pictures with this in their name"_s, u"[PART]"_s);
    options.addOptions({{u"language"_s, u"pl or de"_s, u"code"_s},
                        {u"look"_s, u"light, dark or contrast"_s, u"look"_s},
                        {u"mirrored"_s, u"laid out from right to left"_s}});
    options.addHelpOption();
    options.process(application);
    const QStringList arguments = options.positionalArguments();
    if (arguments.isEmpty() || !QDir().mkpath(arguments.first())) {
        options.showHelp(64);
    }
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font(QFontDatabase::families().contains(u"Noto Sans"_s) ? u"Noto Sans"_s : u"DejaVu Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);

    QString suffix;
    license::text::Speech speech;
    if (const QString code = options.value(u"language"_s); !code.isEmpty()) {
        speech.speak(code == "pl"_L1 ? license::Language::Polish : license::Language::German, QLocale(code));
        suffix += u'-' + code;
    }
    if (options.isSet(u"mirrored"_s)) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        suffix += u"-mirrored"_s;
    }
    if (const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR"); !scale.isEmpty()) {
        suffix += u"-x"_s + scale;
    }
    for (const Look &look :
         {Look{u"light"_s, lightPalette()}, Look{u"dark"_s, darkPalette()}, Look{u"contrast"_s, contrastPalette()}}) {
        const QString only = options.value(u"look"_s);
        if ((only.isEmpty() || only == look.name) && !render(arguments.first(), look, arguments.value(1), suffix)) {
            std::fprintf(stderr, "cannot write into %s\n", qPrintable(arguments.first()));
            return 74;
        }
    }
    return 0;
}
