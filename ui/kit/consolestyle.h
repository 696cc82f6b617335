// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace license::ui {

/// The look of every window, over Fusion: flat buttons, one radius, edges of at least 3:1, and a ring of two pixels
/// around the focused control. In high contrast it uses the system's colors only. Over another base style it changes
/// nothing but metrics that grow with the font.
class ConsoleStyle : public QProxyStyle
{
    Q_OBJECT
public:
    /// Owns `base`.
    explicit ConsoleStyle(QStyle *base);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    /// Buttons of Qt's own dialogs have no pictures, as those of ours.
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
    /// Fills in what a platform's palette lacks: the color of placeholders, which must be readable in fields.
    void polish(QPalette &palette) override;
    /// The wheel over a list to choose from, over tabs, or over a number without the focus changes nothing: it scrolls
    /// the page around them.
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool drawOwnControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const;
    void drawPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawButtonWords(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;

    bool m_onFusion;
};

/// What lies below the console's drawing: Fusion, the style that a person names in QT_STYLE_OVERRIDE, or `base`.
QStyle *makeBaseStyle(const QString &base = {});
/// The style of every window: over Fusion, over the style that a person names in QT_STYLE_OVERRIDE, or over `base`.
ConsoleStyle *makeConsoleStyle(const QString &base = {});

} // namespace license::ui
