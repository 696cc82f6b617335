// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"
#include "tests/ui/shots/palettes.h"
#include "tests/ui/shots/scenes.h"
#include "ui/kit/consolestyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QPainter>
#include <QPixmap>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// One image of all images, for review by a person.
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

using license::test::Look;

bool render(const QDir &folder, const Look &look, const QString &wanted, const QString &suffix)
{
    QApplication::setPalette(look.palette);
    ContactSheet sheet;
    for (const license::test::Scene &scene : license::test::scenes()) {
        const QString name = scene.name + u'-' + look.name + suffix;
        if (!wanted.isEmpty() && !name.contains(wanted)) {
            continue;
        }
        bool saved = false;
        scene.show([&](QWidget &window) {
            const QPixmap picture = window.grab();
            sheet.add(name, picture);
            saved = picture.save(folder.filePath(name + u".png"_s));
        });
        if (!saved) {
            return false;
        }
    }
    return sheet.save(folder.filePath(u"sheet-"_s + look.name + suffix + u".png"_s));
}

} // namespace

/// Renders every page and state of the window, and contact sheets of them. QT_SCALE_FACTOR sets the scale.
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
                        {u"mirrored"_s, u"laid out from right to left"_s},
                        {u"points"_s, u"the size of the font, in points"_s, u"size"_s, u"10"_s}});
    options.addHelpOption();
    options.process(application);
    const QStringList arguments = options.positionalArguments();
    if (arguments.isEmpty() || !QDir().mkpath(arguments.first())) {
        options.showHelp(64);
    }
    QApplication::setStyle(license::ui::makeConsoleStyle(u"Fusion"_s));
    QFont font(QFontDatabase::families().contains(u"Noto Sans"_s) ? u"Noto Sans"_s : u"DejaVu Sans"_s);
    font.setPointSizeF(options.value(u"points"_s).toDouble());
    QApplication::setFont(font);

    QString suffix;
    license::text::Speech speech;
    speech.speak(license::Language::English, QLocale());
    if (const QString code = options.value(u"language"_s); !code.isEmpty()) {
        speech.speak(code == "pl"_L1 ? license::Language::Polish : license::Language::German, QLocale(code));
        suffix += u'-' + code;
    }
    if (options.isSet(u"mirrored"_s)) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        suffix += u"-mirrored"_s;
    }
    if (options.isSet(u"points"_s)) {
        suffix += u'-' + options.value(u"points"_s) + u"pt"_s;
    }
    if (const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR"); !scale.isEmpty()) {
        suffix += u"-x"_s + scale;
    }
    for (const Look &look : license::test::looks()) {
        const QString only = options.value(u"look"_s);
        if ((only.isEmpty() || only == look.name) && !render(arguments.first(), look, arguments.value(1), suffix)) {
            std::fprintf(stderr, "cannot write into %s\n", qPrintable(arguments.first()));
            return 74;
        }
    }
    return 0;
}
